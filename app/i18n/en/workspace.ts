export const workspace = {
  title: "",
};
