// Starts Swagger UI on the contract of this service.
"use strict";

const page = document.getElementById("swagger-ui");
const clientId = page.dataset.clientId;

const ui = SwaggerUIBundle({
  url: new URL("../openapi", location).href,
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
  ui.initOAuth({ clientId, usePkceWithAuthorizationCodeGrant: true });
}
