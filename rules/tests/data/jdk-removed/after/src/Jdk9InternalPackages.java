package app;

import javax.security.auth.x500.X500Principal;

class Jdk9InternalPackages {
}
