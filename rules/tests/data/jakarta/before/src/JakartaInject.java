package app;

import javax.inject.Inject;

class JakartaInject {
}
