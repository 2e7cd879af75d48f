/**
 * Personal names typed from general knowledge: they complete the free lists, which are thin on forenames in use in English-language
 * news and say nothing of gender. One list per line group, names separated by white space.
 */

/** Forenames given to women. */
export const FEMALE_FORENAMES = `
Abigail Ada Adele Adriana Agatha Agnes Aisha Alana Alejandra Alexandra Alexandria Alexis Alice Alicia Alina Alison Allison Alma Alyssa Amanda Amber Amelia
Amina Amy Ana Anastasia Andrea Angela Angelina Angie Anita Ann Anna Annabel Anne Annette Annie Antonia April Ariana Arlene Asha Ashley Astrid Audrey Aung
Ava Ayesha Barbara Beatrice Beatriz Becky Bella Benazir Bernadette Bernice Beth Bethany Betsy Betty Beverly Bianca Birgit Bonnie Brenda Briana Bridget Brigitte
Brittany Brooke Camila Camilla Camille Candace Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Cassandra Catalina Catherine Cathy Cecilia Celeste
Celia Celine Charlene Charlotte Chelsea Cherie Cheryl Chloe Chloé Christa Christiane Christina Christine Chrystia Cindy Claire Clara Clarissa Claudia Colleen Connie Constance
Cora Cristina Crystal Cynthia Daisy Dalia Dana Danielle Daphne Darlene Dawn Debbie Deborah Debra Deirdre Delia Denise Desiree Diana Diane Dolores Dominique
Donna Dora Doris Dorothy Edith Edna Eileen Elaine Eleanor Elena Elise Eliza Elizabeth Ella Ellen Elsa Elsie Emilia Emily Emma Erica Erika Erin Esmeralda Esther
Ethel Eugenia Eunice Eva Eve Evelyn Faith Farah Fatima Fatou Felicia Fernanda Fiona Flora Florence Frances Francesca Freya Gabriela Gabrielle Gail Gemma Genevieve
Georgia Georgina Geraldine Gertrude Gina Giorgia Giovanna Gisele Gladys Glenda Gloria Grace Greta Gretchen Gwen Gwendolyn Hadiza Haley Hana Hannah Harriet
Hazel Heather Heidi Helen Helena Helene Helga Hilary Hillary Holly Huda Ida Ilhan Imelda Imogen Ines Ingrid Irene Irina Iris Irma Isabel Isabella Isabelle Ivana
Ivy Jacinda Jackie Jacqueline Jade Jamila Jan Jana Jane Janelle Janet Janice Janine Jasmine Jean Jeanette Jeanne Jenna Jennie Jennifer Jenny Jessica Jill Jillian Jo
Joan Joanna Joanne Jocelyn Jodie Johanna Jolene Josephine Joy Joyce Juana Juanita Judith Judy Julia Juliana Julianne Julie Juliet June Justine Kaitlyn Kamala
Karen Karin Karina Karla Kate Katherine Kathleen Kathryn Kathy Katie Katja Katrina Katya Kay Kayla Kelly Kemi Kendra Kerry Khadija Kim Kimberly Kira Kirsten
Kirsty Kristen Kristin Kristina Ksenia Lara Larissa Latifa Laura Lauren Laverne Layla Lea Leah Leila Lena Leonor Lesley Leslie Leticia Lidia Lila Lillian Lily
Linda Lindsay Lindsey Lisa Liz Liza Lois Lola Lorena Loretta Lori Lorna Lorraine Louise Lourdes Lucia Lucille Lucinda Lucy Ludmila Luisa Luise Lupita Lydia Lynn Lynne
Mabel Madeleine Madeline Madison Magdalena Maggie Maia Malala Mandy Manuela Marcela Marcia Margaret Margarita Margot Marguerite Maria María Mariam Marian Mariana
Marianne Marie Mariela Marilyn Marina Marine Marisa Marissa Marjorie Marlene Marsha Marta Martha Martina Mary Maryam Matilda Maud Maureen Maxine Maya Meera
Meg Megan Meghan Mei Melanie Melinda Melissa Mercedes Meredith Mette Mia Michaela Michele Michelle Mildred Mina Mindy Miranda Miriam Misha Moira Molly Mona Monica
Monika Muriel Myra Myrna Nadia Nadine Nancy Naomi Natalia Natalie Natasha Neha Nicola Nicole Nikki Nina Noelle Noor Nora Noreen Norma Nuala Octavia Odette Olena
Olga Olive Olivia Oprah Paige Pamela Patience Patricia Patsy Patty Paula Paulette Paulina Pauline Pearl Peggy Penelope Penny Petra Philippa Phoebe Phyllis Pippa
Polly Pooja Preeti Priscilla Priti Priya Rachel Rafaela Ramona Rania Raquel Rebecca Regina Renata Rene Renee Rhoda Rhonda Ricarda Rita Roberta Robyn Rochelle
Rosa Rosalind Rosalynn Rose Rosemary Rosie Roxana Ruby Ruth Sabrina Sadia Sally Salma Samantha Samira Sana Sandra Sandy Sanna Sara Sarah Saskia Savannah Scarlett Selena
Serena Shabana Shakira Shannon Sharon Sheila Shelley Shelly Sherry Sheryl Shirin Shirley Silvia Simone Sinead Siobhan Sofia Sonia Sonja Sonya Sophia Sophie
Stacey Stacy Stella Stephanie Sue Sunita Susan Susana Susanna Susanne Susie Suzanne Svetlana Sylvia Sylvie Tamara Tammy Tania Tanya Tara Tatiana Tatyana Teresa
Tess Tessa Thelma Theresa Therese Tiffany Tina Toni Tracey Tracy Trisha Trudy Ulrike Uma Ursula Uzma Valentina Valerie Vanessa Vera Veronica Vicki Vicky Victoria
Viktoria Viola Violet Virginia Vivian Viviane Wanda Wendy Whitney Wilma Winifred Winnie Yael Yasmin Yasmine Yolanda Yulia Yuliya Yvette Yvonne Zahra Zainab Zara Zeinab Zoe Zoya
Aaliyah Aditi Akshata Ananya Anjali Aparna Aruna Deepa Deepika Divya Gita Indira Jaya Jyoti Kalpana Kavita Kiran Lakshmi Lata Madhuri Mamata Meena Mehbooba Nirmala Nisha Pallavi Pratibha
Priyanka Radha Rani Rekha Ritu Sangeeta Shilpa Shreya Smriti Sneha Sonali Sushma Swati Usha Vandana Vidya Akiko Aiko Asuka Ayumi Chieko Haruka Hiroko Junko Kaori Keiko Kumiko
Makiko Mariko Mayumi Megumi Michiko Midori Naoko Naomi Noriko Sachiko Sanae Sayaka Seiko Takako Tomoko Yoko Yoshiko Yui Yukiko Yumi Yuriko Adaeze Amaka Ngozi Chioma Folake Funke Nneka Wangari Winnie
Aminata Awa Fatoumata Mariama Ndeye Oumou Rokia Thandi Nomvula Lindiwe Nkosazana Nosiviwe Zanele Agnieszka Anneliese Beata Dorota Ewa Grazyna Iwona Jadwiga Justyna Katarzyna Kinga Magda
Malgorzata Renata Wioletta Zofia Zuzana Ludmilla Dilma Gleisi Marielle Michaëlle Nathalie Mélanie Valérie Ségolène Élisabeth Anne-Marie Mary-Ann Marie-Claude Rosalie Aurore Amélie Inès Léa Manon
`;

/** Forenames given to men. */
export const MALE_FORENAMES = `
Aaron Abdel Abdi Abdul Abdulaziz Abdullah Abdulla Abraham Abu Adam Adel Adnan Adolf Adolfo Adrian Ahmad Ahmed Aidan Akbar Akira Al Alain Alan Albert Alberto Aldo Alec Alejandro Aleksandr
Aleksandar Aleksei Alessandro Alex Alexander Alexandre Alexei Alexey Alf Alfonso Alfred Alfredo Ali Alistair Allan Allen Alonzo Alpha Alvaro Alvin Amir Amit Amr Anand Anatoly Anders Andre André
Andreas Andrei Andres Andrew Andriy Andrzej Andy Angel Angelo Angus Anibal Antoine Anton Antonio António Antony Anthony Antti Anwar Archie Ariel Aristide Armand Armando Arnold Arthur Artur Arturo
Ashraf Asif Asim Ayman Aziz Babak Barack Barry Bart Bartholomew Bashar Basil Bassam Ben Benedict Benito Benjamin Bennett Benny Bernard Bernardo Bernie Bert Bertrand Bill Billy Bjorn Blaise Blake
Bob Bobby Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bruno Bryan Bryce Burt Byron Caleb Calvin Cameron Carl Carlo Carlos Carlton Cary Casey Cecil Cedric Cesar César Chad Charles Charlie
Chester Chris Christian Christoph Christophe Christopher Chuck Clarence Clark Claude Claudio Clay Clayton Clement Cliff Clifford Clint Clinton Clive Clyde Cody Colin Connor Conor Conrad Corey Cornelius Craig
Curtis Cyril Cyrus Dale Damian Damien Damon Dan Daniel Danny Dante Darrell Darren Darryl Dave David Davide Dean Dennis Denys Denzel Derek Dermot Derrick Desmond Devin Dick Didier Diego Dieter
Dimitri Dimitris Dirk Dmitri Dmitry Dmytro Dominic Dominik Don Donald Donnie Doug Douglas Drew Duane Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Edgar Edmond Edmund Edouard Eduard Eduardo
Edward Edwin Ehud Eitan Eli Elias Elijah Elliot Elliott Ellis Elmer Elon Elvis Emanuel Emil Emile Emilio Emmanuel Emmerson Enrico Enrique Eric Erik Ernest Ernesto Ernst Ervin Erwin Esteban Ethan
Étienne Etienne Eugene Evan Evgeny Evo Ezra Fabian Fabio Fahad Faisal Farid Farouk Fawad Felipe Felix Ferdinand Fernando Fidel Filip Filippo Floyd Francesco Francis Francisco Franco Francois François
Frank Frankie Franklin Frans Franz Fred Freddie Freddy Frederic Frederick Friedrich Fritz Fyodor Gabriel Galen Gareth Gary Gaston Gavin Gene Geoff Geoffrey George Georges Gerald Gerard Gerardo Gerhard
Gerry Gideon Gilbert Gilles Giorgio Giovanni Giuseppe Glen Glenn Goran Gordon Graeme Graham Grant Greg Gregg Gregor Gregory Grigory Guido Guillaume Guillermo Gunnar Gunther Gus Gustav Gustavo Guy Habib Hafez
Hakeem Hakim Hamad Hamid Hamza Hank Hans Harold Harry Haruki Harvey Hasan Hashim Hassan Hector Heinrich Heinz Helmut Henri Henrik Henrique Henry Herb Herbert Herman Hernan Hiroshi Horace Horst Hosni
Howard Hubert Hugh Hugo Humberto Hun Hussein Husain Ian Ibrahim Ignacio Igor Ike Ilya Imran Ingmar Ion Ira Irving Isaac Isaiah Ismail Issa Ivan Ivo Jack Jacob Jacques Jaime Jair Jake Jakob Jamal James Jamie
Jan Janez Jared Jarrod Jason Jasper Javier Jay Jean Jean-Baptiste Jean-Bertrand Jean-Claude Jean-François Jean-Jacques Jean-Louis Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Noël Jean-Paul Jean-Pierre Jean-Yves
Jeb Jeff Jeffrey Jens Jeremiah Jeremy Jerome Jerry Jesse Jesus Jesús Jim Jimmy Joachim Joao João Joaquin Joe Joel Joey Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Jose José Josef Joseph
Josep Josh Joshua Josu Juan Jude Jules Julian Julien Julio Julius Junaid Jurgen Jürgen Justin Kaj Kamal Kareem Karim Karl Kazuo Keir Keith Ken Kenji Kenneth Kenny Kent Kevin Khaled Khalid Kieran Kim Kirill Kirk
Klaus Kofi Konrad Konstantin Kris Kristian Kurt Kwame Kwasi Kyle Kyriakos Lamar Lance Larry Lars Laszlo Laurence Laurent Lawrence Lech Lee Len Lenny Leo León Leon Leonard Leonardo Leonid Leopold Leroy Les
Lester Lev Levi Lewis Liam Lionel Lloyd Logan Lorenzo Lou Louie Louis Luc Luca Lucas Luciano Ludwig Luigi Luis Luís Luiz Luka Lukas Luke Luther Lyndon Macky Magnus Mahathir Mahmoud Mahmud Mahinda Malcolm Malik
Manfred Manmohan Manny Manoj Manuel Marc Marcel Marcello Marcelo Marco Marcos Marcus Mario Marius Mark Marko Markus Marlon Marshall Martin Marty Marvin Mateo Mateusz Mathias Mathieu Matt Matteo Matthew Matthias
Matthieu Maurice Mauricio Mauro Max Maxim Maximilian Maxime Mehdi Mehmet Melvin Menachem Michael Michal Michel Mick Mickey Miguel Mihai Mike Mikhail Miklos Milan Miles Milos Milton Miodrag Mitch Mitchell Mohamad
Mohamed Mohammad Mohammed Mohsen Moises Monty Morgan Morris Moses Moshe Mostafa Muammar Muhammad Muhammadu Mukhtar Murray Musa Mustafa Mykola Mykhailo Naftali Najib Narendra Nasser Nathan Nathaniel Navjot Neil
Nelson Nicholas Nick Nicola Nicolae Nicolas Nicolás Nigel Nikita Nikola Nikolai Nikolas Nikos Nils Nir Noah Noam Noel Nolan Norbert Norman Nouri Octavio Olaf Oleg Oleh Oleksandr Oleksiy Oliver Olivier Olli
Omar Oren Orlando Oscar Oskar Osama Osman Otis Otto Owen Pablo Paddy Paolo Parker Pascal Pat Patrice Patricio Patrick Patrik Paul Paulo Pavel Pavlo Pawel Pedro Percy Perry Pervez Pete Peter Petr Petro Phil Philip
Philippe Phillip Pierre Pieter Piotr Preston Primo Przemyslaw Quentin Quincy Radek Radoslaw Rafael Rafik Rafic Rahm Rahul Raj Rajiv Ralf Ralph Ram Ramesh Rami Ramon Ramzan Randall Randolph Randy Raphael Rashid Raul Raúl
Ravi Ray Raymond Recep Reggie Reginald Reinhard Reinhold Reuven Rex Reza Ricardo Rich Richard Rick Ricky Riley Rishi Riyad Rob Robert Roberto Robin Rod Roderick Rodney Rodolfo Rodrigo Rodrigo Roger Roland Rolf
Roman Romano Ron Ronald Ronaldo Ronan Ronnie Rory Ross Roy Ruben Rudi Rudolf Rudolph Rudy Rufus Ruhollah Rupert Russ Russell Rustam Ryan Saad Saddam Sadiq Said Saif Sajid Salah Salem Salim Salman Salvador Salvatore
Sam Sami Samir Sammy Samuel Sandro Sanjay Santiago Saul Scott Scotty Sean Sebastian Sepp Serge Sergei Sergey Sergio Serhiy Seth Seymour Shafiq Shahid Shane Shaun Shavkat Shawn Sheldon Shigeru Shimon Shinzo Shinzō
Sidney Sigmar Silvio Simon Slobodan Sol Solomon Spencer Spiro Stan Stanislav Stanley Stefan Stefano Stephan Stephane Stephen Steve Steven Stewart Stuart Suleiman Sultan Sven Syed Sylvain Sylvester Tadeusz Taha
Takeshi Taku Tariq Taro Tayyip Ted Teddy Terence Terrance Terrence Terry Thabo Thaksin Theo Theodore Theresa Thierry Thomas Tim Timothy Timo Tobias Toby Todd Tom Tomas Tomás Tomasz Tommy Tony Toomas Travis Trent
Trevor Tristan Troy Tyler Tyrone Umar Umaru Uri Vaclav Václav Valentin Valery Vasily Vernon Vicente Victor Vijay Viktor Vince Vincent Vincenzo Vitali Vitaliy Vitaly Vittorio Vlad Vladimir Volodymyr Vojislav Wade
Waldo Walid Wallace Walt Walter Warren Wayne Wendell Werner Wesley Wilbur Wilfred Wilhelm Will Willem William Willie Willy Wilson Winston Wojciech Wolfgang Xavier Yahya Yair Yasser Yasir Yehuda Yevgeny Yitzhak Yoav
Yoram Yoshihide Yoshiro Yossi Younis Youssef Yousaf Yousuf Yuri Yusuf Yves Zachary Zack Zalmay Zbigniew Zeljko Zoran Zulfikar Abhishek Ajay Akhilesh Alok Amitabh Anil Arjun Arun Arvind Ashok Atal Balakrishna Deepak
Dinesh Gautam Harsh Kapil Karan Lalu Mahesh Manish Mohan Mukesh Naveen Nitin Nitish Pankaj Prakash Pramod Pranab Prashant Prem Rajesh Rajnath Rakesh Ramdev Ranil Rohit Sachin Sandeep Satish Shashi Shivraj Subhash Sundar
Sunil Suresh Surinder Tejashwi Uddhav Vikram Vinod Virat Yogi Chukwuma Emeka Femi Goodluck Ibrahima Kayode Kwaku Mamadou Modibo Moussa Muhoozi Ndidi Nnamdi Obinna Olusegun Ousmane Raila Seun Sipho Tendai Thabiso Uhuru
Yaw Yoweri Hiro Ichiro Junichiro Kazuhiro Kenichi Kenta Koichi Masahiro Masaki Minoru Naoto Osamu Satoshi Shigeru Shinji Takashi Taro Toshio Yasuhiro Yasuo Yoshio Yukio Fumio Shohei Gui Jean-Philippe Pierre-Yves
`;

/** Surnames that English-language news uses alone. */
export const SURNAMES = `
Abbas Abbott Abdullah Abe Abrams Adams Adeyemi Ahmadi Ahmed Akhtar Alexander Ali Allen Alvarez Amin Andersen Anderson Andrews Annan Ansari Arafat Armstrong Arnold Ashcroft Assad Atkinson Austin Ayala Aziz Bailey Baker Baldwin Banerjee Barber
Barnes Barrett Barry Barton Bauer Beck Becker Begum Bell Bennett Benson Berg Berger Bergman Berlusconi Bernstein Biden Bishop Black Blair Blake Bloomberg Bolton Bond Booth Bose Bowen Boyd Boyle Bradley Brady Brandt Brennan Brooks
Brown Bruce Bryant Burke Burns Burton Bush Butler Byrne Cairns Caldwell Cameron Campbell Cannon Cardoso Carey Carlson Carpenter Carr Carroll Carson Carter Castillo Castro Chambers Chan Chandra Chang Chapman Chatterjee Chavez Chávez Chen Cheney Cheng
Choi Chowdhury Christie Chu Chung Churchill Clark Clarke Clegg Clinton Cohen Cole Coleman Collins Connolly Cook Cooper Corbyn Costa Cox Crawford Cruz Cunningham Curry Curtis Dahl Dalton Daniels Das Davidson Davies Davis Dawson Delgado
Deng Desai Diallo Diaz Díaz Dixon Doherty Donaldson Donnelly Douglas Doyle Duarte Duffy Duncan Dunn Duterte Dwyer Edwards Einstein Elliott Ellis Engel Erdogan Erdoğan Eriksson Evans Farrell Faulkner Feinstein Ferguson Fernandes Fernandez Fernández Ferrari Fischer
Fisher Fitzgerald Fitzpatrick Fleming Fletcher Flores Flynn Ford Foster Fowler Fox Francis Franco Franklin Fraser Freeman Friedman Fuchs Fujimori Fuller Gallagher Gandhi Garcia García Gardner Garner Gates Ghosh Gibson Gilbert Gill Gillard Goldberg Goldman Gomez Gómez Gonzales
Gonzalez González Goodman Gorbachev Gordon Gore Goyal Graham Grant Gray Green Greenberg Greene Gregory Griffin Griffiths Gruber Guerrero Gupta Gustafsson Gutierrez Gutiérrez Guzman Haley Hall Hamilton Hammond Hansen Hanson Haq Harding Hardy Harper Harrington Harris Harrison Hart Hartley Harvey Hasan
Hashimoto Hassan Hawking Hawkins Hayes Henderson Henry Hernandez Hernández Herrera Hicks Higgins Hill Hitler Hoffman Hoffmann Hogan Holland Holmes Holt Hoover Hopkins Horvath Howard Howe Hsu Huang Hudson Hughes Hunt Hunter Hussain Hussein Hwang Ibrahim Ingram Iqbal Islam Ito Ivanov
Iyer Jackson Jacobs Jain James Jansen Jefferson Jenkins Jennings Jensen Jimenez Jiménez Johansen Johansson Johnson Johnston Jones Jordan Joseph Joshi Jung Kamara Kang Kaplan Kapoor Karimi Karzai Kato Kaur Keane Keller Kelley Kelly Kennedy Kenyatta Kerry Khamenei Khan Khomeini
Kim King Kirchner Klein Knight Koch Koh Kovac Kowalski Krause Krishnan Krüger Kruger Kumar Kuznetsov Kwon Lam Lambert Lane Lang Larsen Larson Lau Lavrov Lawrence Lawson Lee Lehmann Leung Levin Levine Levy Lewis Li Liang Lim Lin Lincoln Lindberg Little
Liu Livingston Lloyd Lopes Lopez López Lucas Lukashenko Lund Lynch Macdonald MacDonald Mackay Mackenzie MacKenzie Macron Maduro Mahmoud Malik Mandela Mann Manning Marino Marshall Martin Martinez Martínez Mason Mathews Matthews Maxwell Mbeki McCain McCarthy McConnell McCormick McDonald McGrath McGuire McKay McKenna McKenzie McLaughlin McLean McMahon
Mehta Mendes Mendez Mendoza Menon Merkel Meyer Miliband Miller Mills Milosevic Mishra Mitchell Modi Mohamed Mohammed Molina Montgomery Moore Morales Moreau Moreno Morgan Morris Morrison Morsi Mubarak Mueller Mugabe Müller Muller Munoz Murphy Murray Musharraf Musk Myers Nair Nakamura Nasser Navarro Nelson Netanyahu
Newman Newton Ng Nguyen Nichols Nielsen Nixon Nkrumah Noriega Novak Nunes Nyong'o Obama Obasanjo Obrador O'Brien O'Connell O'Connor O'Donnell Ochoa O'Hara Okafor Okonkwo Oliveira Olmert Olsen Olson O'Neill O'Reilly Orban Orbán Ortega Ortiz Osborne Osman O'Sullivan Owens Pacheco Page Palmer Papadopoulos Park
Parker Parsons Patel Patil Patterson Paulson Payne Peng Pelosi Peña Pence Pereira Peres Perez Pérez Perkins Perry Peters Petersen Peterson Petrov Phillips Pham Phan Pierce Pinochet Pope Popov Porter Potter Powell Powers Prasad Price Putin Quinn Rabin Rahman Rajapaksa Raman Ramaphosa Ramirez Ramírez Ramos
Rao Rasmussen Ray Raza Reagan Reddy Reed Reeves Reid Reilly Reyes Reynolds Rhodes Ribeiro Rice Richards Richardson Richter Riley Rios Rivera Roberts Robertson Robinson Rodrigues Rodriguez Rodríguez Rogers Rojas Romero Romney Roosevelt Rosenberg Ross Rossi Rousseff Rowe Roy Rubio Rumsfeld Russell Ryan Saddam Sadat Saito Salazar
Saleh Salinas Sanchez Sánchez Sanders Sandoval Santos Sarkozy Sato Savage Schäfer Schmidt Schmitt Schneider Scholz Schroeder Schröder Schulz Schultz Schumer Schwartz Schwarz Scott Shah Shaikh Shapiro Sharif Sharma Sharon Shaw Shevchenko Shinawatra Silva Simmons Simon Simpson Singh Singhania Sinha Slater Smirnov Smith Snyder Soto Souza Spencer Stalin Stanley
Starmer Steele Stein Steinberg Stephens Stephenson Stern Stevens Stevenson Stewart Stoltenberg Stone Suarez Suárez Suharto Sullivan Sunak Suzuki Svensson Swift Takahashi Tan Tanaka Tang Taylor Thackeray Thatcher Thomas Thompson Thomson Tillerson Torres Traore Tran Trudeau Truman Trump Truss Tsai Turner Tutu Tyler Underwood Uribe Valdez Vargas Vasquez Vázquez Vega Venter Verma
Vladimirov Vogel Volkov Wagner Walker Wallace Walsh Walters Wang Ward Warner Warren Washington Watanabe Waters Watkins Watson Watts Webb Weber Webster Weiss Welch Wells West Wheeler White Whitehead Whitman Wilkinson Williams Williamson Wilson Winfrey Winters Wolf Wolfe Wong Wood Woods Wright Wu Xi Xu Yamada Yamamoto Yang Yanukovych Yates Yeltsin Yilmaz Yoon York Young
Yushchenko Zapatero Zelensky Zelenskyy Zhang Zhao Zheng Zhou Zhu Ziegler Zimmerman Zuckerberg Zuma Tymoshenko Poroshenko Kaczynski Tusk Walesa Havel Vaclavik Novotny Dvorak Svoboda Horak Nemec Kiss Nagy Szabo Toth Popescu Ionescu Dimitrov Stoyanov Georgiev Nikolov Jovanovic Petrovic Nikolic Kostunica Djokovic Vucic
`;

