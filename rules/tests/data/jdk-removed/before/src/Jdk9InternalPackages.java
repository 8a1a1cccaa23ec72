package app;

import sun.security.x509.X500Name;
import sun.net.www.protocol.http.Handler;

class Jdk9InternalPackages {
}
