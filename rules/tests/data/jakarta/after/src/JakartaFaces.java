package app;

import jakarta.faces.context.FacesContext;

class JakartaFaces {
}
