export const matches = {
  title: "",
};
