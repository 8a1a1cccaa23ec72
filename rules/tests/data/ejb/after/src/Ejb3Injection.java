package app;

import jakarta.inject.Inject;

class Ejb3Injection {
    @Inject
    private Cart cart;
}
