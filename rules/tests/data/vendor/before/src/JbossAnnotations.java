package app;

import org.jboss.annotation.ejb.Service;

class JbossAnnotations {
}
