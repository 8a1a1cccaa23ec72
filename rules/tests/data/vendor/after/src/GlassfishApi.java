package app;

import jakarta.security.enterprise.identitystore.IdentityStore;

class GlassfishApi {
}
