package app;

import javax.security.cert.X509Certificate;

class JdkSecurityCert {
}
