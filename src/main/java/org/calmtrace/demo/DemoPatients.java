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
          new DemoPatient(CEDAR, "Benji Jarrett", "B. J.", 16, 40, 498),
          new DemoPatient(CEDAR, "Caleb Hurst", "C. H.", 13, 250, 231),
          new DemoPatient(CEDAR, "Dario Wells", "D. W.", 15, 12, 455),
          new DemoPatient(CEDAR, "Emil Farkas", "E. F.", 17, 301, 402),
          new DemoPatient(CEDAR, "Imani Seward", "I. S.", 12, 77, 380),
          new DemoPatient(CEDAR, "Juno Ashby", "J. A.", 11, 190, 296),
          new DemoPatient(CEDAR, "Keira Lund", "K. L.", 16, 222, 512),
          new DemoPatient(CEDAR, "Luka Mraz", "L. M.", 10, 5, 74),
          new DemoPatient(CEDAR, "Mateo Tran", "M. T.", 16, 333, 390),
          new DemoPatient(CEDAR, "Noor Pasha", "N. P.", 14, 64, 128),
          new DemoPatient(CEDAR, "Rory Kane", "R. K.", 14, 148, 441),
          new DemoPatient(CEDAR, "Saanvi Vora", "S. V.", 15, 275, 377),
          new DemoPatient(CEDAR, "Theo Brisk", "T. B.", 15, 31, 168),
          new DemoPatient(ROWAN, "Anneke Nys", "A. N.", 52, 180, 205),
          new DemoPatient(ROWAN, "Bram Castell", "B. C.", 29, 44, 523),
          new DemoPatient(ROWAN, "Delphine Roux", "D. R.", 41, 120, 420),
          new DemoPatient(ROWAN, "Femi Adeyo", "F. A.", 23, 309, 388),
          new DemoPatient(ROWAN, "Gustav Holm", "G. H.", 68, 15, 466),
          new DemoPatient(ROWAN, "Jonah Orr", "J. O.", 34, 88, 405),
          new DemoPatient(ROWAN, "Lucia Ferro", "L. F.", 57, 260, 92),
          new DemoPatient(ROWAN, "Perpetua Glass", "P. G.", 61, 199, 375),
          new DemoPatient(ROWAN, "Tomasz Wilk", "T. W.", 38, 141, 310),
          new DemoPatient(ROWAN, "Yusra Halabi", "Y. H.", 19, 27, 10),
          new DemoPatient(JUNIPER, "Clement Boyd", "C. B.", 74, 210, 412),
          new DemoPatient(JUNIPER, "Edda Kristin", "E. K.", 46, 66, 381),
          new DemoPatient(JUNIPER, "Hana Ito", "H. I.", 31, 155, 140),
          new DemoPatient(JUNIPER, "Ivo Stanek", "I. S.", 50, 290, 507),
          new DemoPatient(JUNIPER, "Marguerite Dunn", "M. D.", 83, 8, 396),
          new DemoPatient(JUNIPER, "Nico Barbieri", "N. B.", 27, 240, 214),
          new DemoPatient(JUNIPER, "Ruth Amsel", "R. A.", 65, 130, 445),
          new DemoPatient(JUNIPER, "Wendell Pike", "W. P.", 44, 19, 11),
          new DemoPatient(LANTERN, "Alma Reyes", "A. R.", 15, 175, 398),
          new DemoPatient(LANTERN, "Dov Katz", "D. K.", 17, 94, 410),
          new DemoPatient(LANTERN, "Hope Lindley", "H. L.", 13, 230, 261),
          new DemoPatient(LANTERN, "Jasper Moon", "J. M.", 18, 52, 504),
          new DemoPatient(LANTERN, "Priya Nand", "P. N.", 16, 318, 175),
          new DemoPatient(LANTERN, "Zeke Vance", "Z. V.", 20, 7, 430));

  private DemoPatients() {}
}
