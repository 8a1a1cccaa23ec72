package app;

import java.security.Permission;

class Jdk14SecurityAcl {
}
