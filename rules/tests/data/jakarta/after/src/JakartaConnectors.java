package app;

import jakarta.resource.cci.Connection;

class JakartaConnectors {
}
