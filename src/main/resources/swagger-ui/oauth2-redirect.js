// Where the issuer sends people back to after they logged in: hands the code to the Swagger UI that opened this window.
"use strict";

const login = window.opener && window.opener.swaggerUIRedirectOauth2;
const answer = new URLSearchParams(location.search);

if (!login) {
  document.getElementById("told").textContent = "This page is opened by Swagger UI when somebody logs in there.";
} else if (answer.get("state") !== login.state) {
  // Somebody else's answer: a code that was not asked for here is not used.
  login.errCb({ authId: login.auth.name, source: "auth", level: "error", message: "The answer is not to this login." });
  window.close();
} else if (answer.has("code")) {
  delete login.auth.state;
  login.auth.code = answer.get("code");
  login.callback({ auth: login.auth, redirectUrl: login.redirectUrl });
  window.close();
} else {
  login.errCb({
    authId: login.auth.name,
    source: "auth",
    level: "error",
    message: answer.get("error_description") || answer.get("error") || "The issuer gave no code.",
  });
  window.close();
}
