package app;

import javax.security.auth.Policy;

class Jdk11AuthPolicy {
}
