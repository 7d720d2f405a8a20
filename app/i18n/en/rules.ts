export const rules = {
  title: "",
};
