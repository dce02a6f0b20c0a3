// Starts Swagger UI on the contract of this service.
"use strict";

const page = document.getElementById("swagger-ui");
const clientId = page.dataset.clientId;

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer.json();
}

// An issuer offers a dozen ways to get a token; of those, one is for people in front of a page.
async function narrowLogin(contract) {
  const schemes = contract.components.securitySchemes;
  const issuer = await json(schemes.login.openIdConnectUrl);
  schemes.login = {
    type: "oauth2",
    description: schemes.login.description,
    flows: {
      authorizationCode: {
        authorizationUrl: issuer.authorization_endpoint,
        tokenUrl: issuer.token_endpoint,
        scopes: { openid: "Who you are" },
      },
    },
  };
}

async function start() {
  const contract = await json("../openapi");
  if (clientId) {
    await narrowLogin(contract).catch((failure) => console.error("Logging in is not offered:", failure));
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
  if (clientId) {
    // Authorization code with PKCE (RFC 7636): a page can keep no secret.
    ui.initOAuth({ clientId, scopes: "openid", usePkceWithAuthorizationCodeGrant: true });
  }
}

start().catch((failure) => {
  page.textContent = `The contract could not be read: ${failure.message}`;
});
