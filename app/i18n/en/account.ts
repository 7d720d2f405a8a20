export const account = {
  signInTitle: "Sign in",
  signInLead: "Reading and searching need no account. Sign in to publish for your organisation.",
  email: "E-mail address",
  password: "Password",
  signIn: "Sign in",
};
