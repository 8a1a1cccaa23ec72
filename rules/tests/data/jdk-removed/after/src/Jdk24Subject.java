package app;

import javax.security.auth.Subject;

class Jdk24Subject {
    Object a(Subject subject, java.util.concurrent.Callable<Object> action) throws Exception {
        return Subject.callAs(subject, action);
    }
}
