export const forms = {
  title: "",
};
