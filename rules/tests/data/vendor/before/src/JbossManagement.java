package app;

import org.jboss.system.ServiceMBeanSupport;

class JbossManagement {
}
