package app;

import jakarta.inject.Named;

class JsfManagedBean {
}
