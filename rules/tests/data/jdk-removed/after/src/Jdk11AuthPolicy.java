package app;

import javax.security.auth.Subject;

class Jdk11AuthPolicy {
}
