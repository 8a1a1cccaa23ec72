package app;

import jakarta.security.enterprise.SecurityContext;

class JakartaSecurity {
}
