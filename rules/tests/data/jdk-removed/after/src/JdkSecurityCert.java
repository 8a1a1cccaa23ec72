package app;

import java.security.cert.X509Certificate;

class JdkSecurityCert {
}
