package app;

import javax.faces.bean.ManagedBean;

class JsfManagedBean {
}
