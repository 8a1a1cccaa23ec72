package app;

import jakarta.inject.Inject;

class Oc4jApi {
}
