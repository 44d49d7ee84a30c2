// NSwag takes a oneOf for its first form. So that the templates see a union as what it is, every schema with a oneOf becomes a schema
// without a type that lists its forms in x-forms: name, JSON type, schema of the value or of its items, description.

/** The JSON types for which templates/Union.liquid has a branch. */
const knownTypes = ["string", "boolean", "integer", "object", "array"];

const schemaName = (reference) => reference.split("/").at(-1);

/** Returns a copy of the document in which unions are shaped for the templates. */
export function shape(document) {
  const shaped = structuredClone(document);
  for (const [name, schema] of Object.entries(shaped.components.schemas)) {
    if (!schema.oneOf) continue;
    schema["x-forms"] = schema.oneOf.map((form) => describeForm(name, form, document));
    delete schema.oneOf;
  }
  return shaped;
}

function describeForm(union, form, document) {
  if (!form.title || !form.description) throw new Error(`A form of the union ${union} lacks its title or description.`);
  const reference = form.allOf?.[0].$ref ?? form.items?.$ref;
  const described = form.allOf ? document.components.schemas[schemaName(reference)] : form;
  if (!knownTypes.includes(described.type)) {
    throw new Error(`The form ${form.title} of the union ${union} is of type ${described.type}: teach it to templates/Union.liquid, then add it to knownTypes.`);
  }
  return {
    name: form.title,
    json: described.type,
    schema: reference ? schemaName(reference) : form.items?.type,
    open: Boolean(reference && document.components.schemas[schemaName(reference)].enum),
    description: form.description,
  };
}
