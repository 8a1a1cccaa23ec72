package app;

import javax.faces.context.FacesContext;

class JakartaFaces {
}
