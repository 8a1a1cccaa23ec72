       COPIED-PARA.
           DISPLAY 'COPIED'.
