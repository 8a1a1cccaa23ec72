package app;

import jakarta.security.jacc.PolicyContext;

class JakartaAuthorization {
}
