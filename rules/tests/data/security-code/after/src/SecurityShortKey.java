package app;

import java.security.KeyPairGenerator;

class SecurityShortKey {
    void a(KeyPairGenerator keys) {
        keys.initialize(3072);
    }
}
