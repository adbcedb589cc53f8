// Copying, for the pages that offer it.

// The clipboard of a page opened over plain http is closed to us; a selection is not.
export async function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
