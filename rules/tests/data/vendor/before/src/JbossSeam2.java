package app;

import org.jboss.seam.annotations.Name;

class JbossSeam2 {
}
