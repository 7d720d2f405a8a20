export const account = {
  title: "",
};
