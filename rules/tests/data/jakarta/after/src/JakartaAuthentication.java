package app;

import jakarta.security.auth.message.AuthException;

class JakartaAuthentication {
}
