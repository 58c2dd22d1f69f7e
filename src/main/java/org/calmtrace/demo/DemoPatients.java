package org.calmtrace.demo;

import static org.calmtrace.demo.DemoPlaces.CEDAR;
import static org.calmtrace.demo.DemoPlaces.JUNIPER;
import static org.calmtrace.demo.DemoPlaces.LANTERN;
import static org.calmtrace.demo.DemoPlaces.ROWAN;

import java.util.List;

/** Who is in care there; all invented. */
final class DemoPatients {

  static final List<DemoPatient> ALL =
      List.of(
          new DemoPatient(CEDAR, "Adaeze Obi", "A. O.", 13, 101, 12),
          new DemoPatient(CEDAR, "Benji Jarrett", "B. J.", 16, 40, 21),
          new DemoPatient(CEDAR, "Caleb Hurst", "C. H.", 13, 250, 9),
          new DemoPatient(CEDAR, "Dario Wells", "D. W.", 15, 12, 17),
          new DemoPatient(CEDAR, "Emil Farkas", "E. F.", 17, 301, 33),
          new DemoPatient(CEDAR, "Imani Seward", "I. S.", 12, 77, 15),
          new DemoPatient(CEDAR, "Juno Ashby", "J. A.", 11, 190, 24),
          new DemoPatient(CEDAR, "Keira Lund", "K. L.", 16, 222, 11),
          new DemoPatient(CEDAR, "Luka Mraz", "L. M.", 10, 5, 19),
          new DemoPatient(CEDAR, "Mateo Tran", "M. T.", 16, 333, 28),
          new DemoPatient(CEDAR, "Noor Pasha", "N. P.", 14, 64, 16),
          new DemoPatient(CEDAR, "Rory Kane", "R. K.", 14, 148, 42),
          new DemoPatient(CEDAR, "Saanvi Vora", "S. V.", 15, 275, 14),
          new DemoPatient(CEDAR, "Theo Brisk", "T. B.", 15, 31, 10),
          new DemoPatient(ROWAN, "Anneke Nys", "A. N.", 52, 180, 13),
          new DemoPatient(ROWAN, "Bram Castell", "B. C.", 29, 44, 18),
          new DemoPatient(ROWAN, "Delphine Roux", "D. R.", 41, 120, 22),
          new DemoPatient(ROWAN, "Femi Adeyo", "F. A.", 23, 309, 12),
          new DemoPatient(ROWAN, "Gustav Holm", "G. H.", 68, 15, 30),
          new DemoPatient(ROWAN, "Jonah Orr", "J. O.", 34, 88, 15),
          new DemoPatient(ROWAN, "Lucia Ferro", "L. F.", 57, 260, 11),
          new DemoPatient(ROWAN, "Perpetua Glass", "P. G.", 61, 199, 25),
          new DemoPatient(ROWAN, "Tomasz Wilk", "T. W.", 38, 141, 17),
          new DemoPatient(ROWAN, "Yusra Halabi", "Y. H.", 19, 27, 10),
          new DemoPatient(JUNIPER, "Clement Boyd", "C. B.", 74, 210, 37),
          new DemoPatient(JUNIPER, "Edda Kristin", "E. K.", 46, 66, 20),
          new DemoPatient(JUNIPER, "Hana Ito", "H. I.", 31, 155, 13),
          new DemoPatient(JUNIPER, "Ivo Stanek", "I. S.", 50, 290, 27),
          new DemoPatient(JUNIPER, "Marguerite Dunn", "M. D.", 83, 8, 16),
          new DemoPatient(JUNIPER, "Nico Barbieri", "N. B.", 27, 240, 12),
          new DemoPatient(JUNIPER, "Ruth Amsel", "R. A.", 65, 130, 45),
          new DemoPatient(JUNIPER, "Wendell Pike", "W. P.", 44, 19, 11),
          new DemoPatient(LANTERN, "Alma Reyes", "A. R.", 15, 175, 160),
          new DemoPatient(LANTERN, "Dov Katz", "D. K.", 17, 94, 98),
          new DemoPatient(LANTERN, "Hope Lindley", "H. L.", 13, 230, 61),
          new DemoPatient(LANTERN, "Jasper Moon", "J. M.", 18, 52, 204),
          new DemoPatient(LANTERN, "Priya Nand", "P. N.", 16, 318, 75),
          new DemoPatient(LANTERN, "Zeke Vance", "Z. V.", 20, 7, 130));

  private DemoPatients() {}
}
