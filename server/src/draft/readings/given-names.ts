/**
 * Given names that are common among pupils in Britain, to tell ‘Amy Walker (Year 4)’ from ‘Forest School (Year 4)’.
 * Names that are also words of a school’s (Grace, Summer, Art, Will) are left out: they would raise false alarms.
 */
import { once } from '../../text/once.ts';

const NAMES = `
Aaliyah Aarav Aaron Abby Abdul Abdullah Abigail Abraham Adam Adele Adrian Agnieszka Ahmad Ahmed Aidan Aiden Aisha Aleksander
Alessia Alex Alexander Alexandra Alexis Alfie Alfred Ali Alice Alicia Alina Alisha Alison Aliyah Alyssa Amandeep Amanda Amelia
Amelie Amina Amir Amira Amy Anastasia Andrea Andreea Andrew Andy Angela Angelina Angus Anita Anna Annabel Anne Annie Anthony Antonia
Antonio Anya Archie Ariana Arjun Arthur Arun Arya Asha Ashley Asma Aurora Ava Ayaan Ayesha Ayub Barbara Beatrice Ben Benjamin Beth
Bethany Beverley Bianca Bilal Billy Brandon Brian Bronwyn Caitlin Callum Calvin Cameron Carl Carla Carlos Caroline Catherine
Cerys Charlie Charlotte Chloe Christina Christopher Claire Clara Conor Connor Courtney Craig Dafydd Daniel Daniela Danielle
Danny Darcey Darcie Darren David Deborah Declan Deepak Denise Dennis Dexter Diana Diego Dominic Dominik Donna Dylan Edward Eilidh
Elaine Eleanor Elena Eliza Elijah Elizabeth Ella Ellen Ellie Elliot Elliott Elsie Emilia Emily Emma Eric Erin Esme Esther Ethan Eva Evan
Evelyn Evie Ewan Ezra Faisal Farah Fatima Fatimah Felicity Felix Filip Finlay Finley Finn Fiona Francesca Francis Frank Freddie
Frederick Freya Gabriel Gabriela Gareth Gary Gemma Georgia Georgina Geraint Giulia Gurpreet Hafsa Hamza Hana Hannah Hari Harley Haroon Harriet Harris Harrison Harry Harvey Hassan Hayley Heather Heidi Helen Helena Henry Hollie Hugo Humaira Hussain Hussein
Ian Ibrahim Idris Ieuan Imogen Imran Inaya Isaac Isabel Isabella Isabelle Isha Isla Ismail Ivan Jacob Jade Jaden Jake
Jakub James Jamie Jan Jane Janet Jasmin Jasmine Jason Javier Jayden Jenna Jennifer Jenny Jeremy Jess Jessica Jill Joanna Joanne
Jodie Joe Joel John Jonathan Joseph Josephine Josh Joshua Joyce Juan Jude Julia Julian Julie Kacper Kai Kamal Karen Karl Karolina
Kate Katherine Kathryn Katie Katy Kaylee Keira Kelly Kelsey Ken Kenneth Kevin Khadija Khalid Kian Kieran Kiran Kirsty Kwame
Kyle Lara Laura Lauren Lee Leila Leo Leon Leona Lewis Lexi Leyla Liam Libby Lila Lillian Lilly Linda Lisa Lloyd Logan Lola Lorraine Louie Louis
Louisa Louise Luca Lucas Lucia Lucy Luka Lukas Luke Lydia Lyra Macy Maddison Madeleine Madison Mahmoud Maisie Malachi Malik Manpreet
Marcel Marcus Margaret Maria Mariam Marie Martha Martin Mary Maryam Mason Mateusz Matilda Matthew Maya Megan Mehmet Melissa
Mia Michael Michelle Michal Millie Milly Milo Mohamed Mohammad Mohammed Molly Monika Morgan Moses Muhammad Musa Mustafa Nadia Naomi
Natalia Natalie Natasha Nathan Nathaniel Neil Niall Niamh Nicholas Nicola Nicole Nigel Nikhil Nikita Nina Noah Noor Nora Oliver
Olivia Ollie Omar Oscar Osman Owen Paige Patricia Patrick Patryk Paul Paula Pauline Peter Petra Philip Phillip Phoebe Pippa Piotr
Polly Poppy Preeti Priya Quinn Rachel Rafael Rahul Raj Ralph Ravi Raymond Rebecca Reece Rehan Reuben Rhian Rhys Ricardo
Richard Ritika Rizwan Robert Rohan Ronan Ronnie Rory Rosa Rosalind Rosie Ross Rowan Roxanne Rudy Ruth Ryan Saanvi Sabrina Sadia
Safa Safiya Sahil Saira Salma Sam Samantha Samir Samira Samuel Sana Sandra Sanjay Sara Sarah Scarlett Scott Sean Sebastian
Seren Shabnam Shane Shannon Sharon Shaun Shazia Shreya Sian Sienna Simon Simran Siobhan Sofia Sonia Sophia Sophie Stacey Stanley
Stella Stephanie Stephen Steven Stuart Sumaya Suresh Susan Syed Tabitha Taha Talia Tamara Tanisha Tanya Tara Tariq Tasha Taylor
Teddy Teresa Theo Theodore Thomas Tia Tiffany Tilly Timothy Toby Tom Tomas Tommy Tracey Tristan Tyler Umar Usman Vanessa
Victor Vincent Vivian Wayne Wendy Wiktoria William Xavier Yahya Yasin Yasmin Yousef Yusuf Zac Zach Zachary Zahra Zain Zainab Zak Zara Zoe
Zofia Zuzanna`;

const names = once(() => new Set(NAMES.trim().split(/\s+/)));

/** Whether a word is a common given name. */
export function isGivenName(word: string): boolean {
  return names().has(word);
}
