package app;

import javax.resource.cci.Connection;

class JakartaConnectors {
}
