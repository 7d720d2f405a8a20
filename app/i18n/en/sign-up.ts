/** Getting an account, and getting back into it. */
export const signUp = {
  title: "Sign up",
  lead: "You can search and read without an account. With one you publish for an organisation, or take part as a student.",
  who: "You are",
  student: "A student",
  studentHint: "You look for an internship or a project.",
  member: "A member of an organisation",
  memberHint:
    "You publish for a university or a company. After signing up you join your organisation, or register it.",
  name: "Your name",
  nameHint: "As the people you deal with will see it.",
  emailHint: "We send a link there; with it you confirm that the address is yours.",
  newPassword: "Choose a password",
  newPasswordHint:
    "At least 12\u00a0characters; a few words that do not belong together are good. Common passwords, your name and your address are refused.",
  go: "Sign up",
  haveAccount: "Already have an account?",
  sentTitle: "Check your mail",
  sent: "We have written to the address that you gave. Open the link in that mail within 24\u00a0hours.",
  notCome:
    "Nothing there after a few minutes? Look in the spam folder, check that the address was right, and try again.",
  again: "Sign up again",
  folder:
    "No mail server is set up here: instead of being sent, mails are put on a page of this installation.",
  toFolder: "To the mails of this installation",
  confirmTitle: "Confirm your address",
  confirmLead:
    "Enter the password that you chose when you signed up with {{email}}. With that your account is made and you are signed in.",
  confirmGo: "Confirm and sign in",
  passwordForgotten: "Forgotten it already? Sign up again with another one.",
  goneTitle: "This link does not work any more",
  gone: "It was used already, a newer one has taken its place, or it is too old.",
  goneConfirmation:
    "If you have confirmed your address already, just sign in. Otherwise sign up again and you get a new link.",
  goneReset: "If you still need a new password, ask for another link.",
  goneAddress:
    "If the address of your account is not the new one yet, enter it once more and you get another link.",
  forgottenTitle: "Forgotten your password?",
  forgottenLead:
    "Enter the address of your account. We send a link there; with it you choose a new password.",
  forgottenGo: "Send the link",
  forgottenSent:
    "If there is an account with this address, we have written to it. Open the link in that mail within one hour.",
  forgottenAgain: "Ask again",
  newTitle: "Choose a new password",
  newLead:
    "For the account {{email}}. You will be signed out everywhere, and sign in with the new password.",
  newGo: "Set the new password",
  toSignIn: "Sign in",
};
