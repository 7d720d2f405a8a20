export const account = {
  signInTitle: "Sign in",
  signInLead:
    "You can search and read without an account. With one you publish for an organisation, or take part as a student.",
  email: "E-mail address",
  password: "Password",
  signIn: "Sign in",
  forgotten: "Forgotten your password?",
  passwordSet: "Your new password is set. Sign in with it.",
  noAccount: "No account yet?",
};
