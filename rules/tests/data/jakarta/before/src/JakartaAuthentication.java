package app;

import javax.security.auth.message.AuthException;

class JakartaAuthentication {
}
