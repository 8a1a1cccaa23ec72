package app;

import jakarta.ejb.Singleton;

class JbossAnnotations {
}
