package app;

import javax.net.ssl.SSLContext;

class SecurityTrustAll {
    SSLContext context;
}
