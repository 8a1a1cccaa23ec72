package app;

import jakarta.inject.Inject;

class JakartaInject {
}
