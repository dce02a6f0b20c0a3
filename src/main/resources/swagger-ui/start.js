// Starts Swagger UI on the contract of this service.
"use strict";

const page = document.getElementById("swagger-ui");
const clientId = page.dataset.clientId;
const login = clientId && page.dataset.issuer;

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer.json();
}

// An issuer offers a dozen ways to get a token; of those, one is for people in front of a page. The contract knows none of
// them, since it is the same wherever the service runs: whatever takes a pasted token takes one of a login, too.
async function addLogin(contract) {
  const issuer = await json(page.dataset.issuer.replace(/\/+$/, "") + "/.well-known/openid-configuration");
  contract.components.securitySchemes.login = {
    type: "oauth2",
    description: "Log in at the issuer, instead of pasting a token.",
    flows: {
      authorizationCode: {
        authorizationUrl: issuer.authorization_endpoint,
        tokenUrl: issuer.token_endpoint,
        scopes: { openid: "Who you are" },
      },
    },
  };
  operations(contract).forEach((operation) => operation.security?.push({ login: [] }));
}

// Swagger UI sends each example that nobody takes out. Of what may be left out it would ask for things that nobody meant,
// such as the claims of a year in which there were none; so there the example is told and not filled in.
function tellExamples(parameters = []) {
  for (const parameter of parameters) {
    const example = parameter.example ?? parameter.schema?.examples?.[0];
    if (!parameter.required && example !== undefined) {
      parameter.description = `${parameter.description ?? ""} For example: \`${example}\``.trim();
      delete parameter.example;
      delete parameter.schema?.examples;
    }
  }
}

function operations(contract) {
  return Object.values(contract.paths).flatMap((methods) => Object.values(methods));
}

async function start() {
  const contract = await json("../openapi");
  operations(contract).forEach((operation) => tellExamples(operation.parameters));
  if (login) {
    await addLogin(contract).catch((failure) => console.error("Logging in is not offered:", failure));
  }
  const ui = SwaggerUIBundle({
    spec: contract,
    domNode: page,
    deepLinking: true,
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    // The contract is checked where it is made; it is nobody else's to look at.
    validatorUrl: null,
    oauth2RedirectUrl: new URL("oauth2-redirect.html", location).href,
  });
  if (login) {
    // Authorization code with PKCE (RFC 7636): a page can keep no secret.
    ui.initOAuth({ clientId, scopes: "openid", usePkceWithAuthorizationCodeGrant: true });
  }
}

start().catch((failure) => {
  page.textContent = `The contract could not be read: ${failure.message}`;
});
