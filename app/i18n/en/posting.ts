export const posting = {
  title: "",
};
