package app;

import javax.security.auth.Subject;

class Jdk24Subject {
    Object a(Subject subject, java.security.PrivilegedAction<Object> action) {
        return Subject.doAs(subject, action);
    }
}
