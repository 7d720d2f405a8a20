export const account = {
  signInTitle: "Sign in",
  signInLead: "Reading and searching need no account. Sign in to publish for your organisation.",
  email: "E-mail address",
  password: "Password",
  signIn: "Sign in",
  forgotten: "Forgotten your password?",
  passwordSet: "Your new password is set. Sign in with it.",
  noAccount: "No account yet?",
};
