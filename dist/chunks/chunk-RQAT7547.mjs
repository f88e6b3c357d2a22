import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/job/unknown-services.ts
function unknownServices(asked, { services }) {
  let known = services.map(({ name }) => name), strangers = [...new Set(asked)].filter((name) => !known.includes(name));
  if (strangers.length === 0) return null;
  let named = strangers.map((name) => `"${name}"`).join(", "), there = known.length === 0 ? "There are none" : `There are: ${known.join(", ")}`;
  return `No service ${named} in this run. ${there}.`;
}

export {
  unknownServices
};
