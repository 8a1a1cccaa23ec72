package app;

import java.security.acl.Acl;

class Jdk14SecurityAcl {
}
