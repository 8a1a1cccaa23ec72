package app;

import jakarta.enterprise.context.ApplicationScoped;

class JakartaCdi {
}
